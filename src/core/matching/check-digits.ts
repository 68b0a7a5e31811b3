/** Whether the last digit of a number follows from the others, by the rule of its kind. */

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const creditLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** GB 11643: an identity number of eighteen places. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number)) return false
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return '10X98765432'[sum % 11] === number[17]!.toUpperCase()
}

/** GB 32100: the credit code of an organisation. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  const sum = creditWeights.reduce((total, weight, at) => total + weight * creditLetters.indexOf(code[at]!), 0)
  return creditLetters[(31 - (sum % 31)) % 31] === code[17]
}

/** ISBN of ten or thirteen places, without hyphens. */
export function isIsbn(number: string): boolean {
  if (/^\d{13}$/.test(number)) return [...number].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0
  if (!/^\d{9}[\dXx]$/.test(number)) return false
  return [...number].reduce((total, digit, at) => total + (/[Xx]/.test(digit) ? 10 : Number(digit)) * (10 - at), 0) % 11 === 0
}

/** Luhn: the number of a bank card. */
export function isCardNumber(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
