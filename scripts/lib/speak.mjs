/** @returns {'zh' | 'en'} the language of whoever typed the command */
export function language(environment = process.env) {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  const spoken = named === '' || /^(?:C|POSIX)\b/.test(named) ? Intl.DateTimeFormat().resolvedOptions().locale : named
  return spoken.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** @param {{ zh: string, en: string }} said */
export function tell(said) {
  process.stdout.write(`${said[language()]}\n`)
}

/** @param {{ zh: string, en: string }} said */
export function complain(said) {
  process.stderr.write(`${said[language()]}\n`)
}
