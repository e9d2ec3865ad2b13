/** The whole number that an argument gives. Throws for anything else. */
export function wholeNumber(argument: string, name: string): number {
  if (/^\d{1,9}$/.test(argument)) return Number(argument)
  throw new Error(`expected ${name} to be a whole number below 1,000,000,000; got ${JSON.stringify(argument)}`)
}
