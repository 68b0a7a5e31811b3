/** Units of the second for one of the first, lowest and highest seen between 2005 and 2026. Wide on purpose: only slips of a place are meant to fall outside. */
export const currencyBands: Readonly<Record<string, readonly [string, string]>> = {
  '美元>元': ['5.9', '8.4'], '欧元>元': ['6.4', '11.6'], '英镑>元': ['8', '16.5'], '港元>元': ['0.75', '1.1'], '日元>元': ['0.044', '0.09'],
}
