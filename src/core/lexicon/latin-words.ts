/** Words of two or three small letters that stand between Chinese ones in newspaper copy. */
export const latinWords: ReadonlySet<string> = new Set('app vs pk ktv spa pro max bug cos emo diy ppt pdf led gps kg km cm mm nm ml mg db pm am pH ph www com cn net org gov web wps get out in yes no ok bye hi sir bar fun top mix rap new bot tea pub vi ip vip vr ar ai it id ui ux bbs'.split(' '))
