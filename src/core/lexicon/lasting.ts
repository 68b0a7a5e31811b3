/** What a thing measures, holds or cost once and for all: copy of any day says the same of it. */
export const lasting = /全长|总长|长度|总里程|[高宽深]度|[桥塔楼层净]高|净宽|海拔|主跨|跨径|总面积|建筑面积|占地|库容|装机|总投资|概算|造价|[始初]建|建于|成立于|床位|座位|泊位|学位|编制|设计(?:能力|时速|标准)|length|height|width|elevation|total area|capacity|seats|beds|total cost|price tag|founded|built/u

/** What a work gives: by a later day it may be more, never less. */
export const growing = /^(?:可?惠及|受益|可?灌溉|覆盖)/u

/** Words of a count that only goes up. */
export const accumulating = /累计|已[^经]?[^，。]{0,4}$|so far|in all/u
