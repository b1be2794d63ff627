/** How the numbers of the issuers begin, and how long they are (ISO/IEC 7812); barcodes and orders end in the same check digit. */
const issuers = [
  /^4\d{15}$/,
  /^5[1-5]\d{14}$/,
  /^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^3(?:0[0-5]|[689]\d)\d{11}$/,
  /^6(?:011|5\d\d|4[4-9]\d)\d{12}$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  /^62\d{14}$/,
]

/** Whether it is the number of a payment card: one of an issuer's, with its check digit (Luhn). */
export function isCard(value: string): boolean {
  const digits = value.replace(/\D/g, '')
  if (!issuers.some((issuer) => issuer.test(digits)) || /^(\d)\1+$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
