/** What a thing measures, holds or cost once and for all: copy of any day says the same of it. */
export const lasting = /全长|总长|长度|总里程|[高宽深]度|[桥塔楼层净]高|净宽|海拔|主跨|跨径|总面积|建筑面积|占地|库容|装机|总投资|概算|造价|[始初]建|建于|成立于|床位|座位|编制|设计(?:能力|时速|标准)|length|height|width|elevation|total area|capacity|seats|beds|total cost|price tag|founded|built/u
