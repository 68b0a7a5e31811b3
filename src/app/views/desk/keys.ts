/** The letter of a key whatever the input method: Chinese ones report the physical key only. */
export function letterOf(event: KeyboardEvent): string {
  return event.code === '' ? `Key${event.key.toUpperCase()}` : event.code
}

/** Every key, with the name of its message. */
export const keyList = [
  ['J K', 'keys_next'], ['A', 'accept'], ['1 2', 'hold_key'], ['E', 'edit'], ['Q', 'query'], ['I', 'dismiss'], ['N', 'note'], ['C', 'copy'], ['V Space', 'keys_tick'], ['D', 'doubt'], ['X', 'wrong'], ['S', 'source'], ['R', 'read_otherwise'], ['M', 'remember'], ['O', 'k_original'], ['L', 'origin'], ['B', 'block_menu'], ['W', 'versions_open'], ['+ - 0', 'k_zoom'], ['F2 Enter', 'keys_edit'], ['Esc', 'esc_key'], ['Ctrl Z', 'undo'], ['Ctrl Y', 'redo'], ['H', 'this_check'], ['Ctrl K', 'palette'], ['Ctrl B', 'view_facts'], ['Ctrl J', 'view_checks'], ['Ctrl L', 'view_ledger'], ['Ctrl G', 'view_sign'], ['Ctrl O', 'choose_files'], ['Ctrl Shift O', 'choose_folder'], ['Ctrl V', 'paste_text'], ['Delete', 'remove'], ['F1', 'all_keys'],
] as const
