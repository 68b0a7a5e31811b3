/** The names under which the two halves of the bridge call each other. */
export const channels = {
  open: 'kanwu:open',
  save: 'kanwu:save',
  ready: 'kanwu:ready',
  opened: 'kanwu:opened',
  command: 'kanwu:command',
} as const
