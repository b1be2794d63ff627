/** A number that an option gave, if it was given; what is none of them is for the contract to refuse. */
export const count = (text: unknown) => (text === undefined ? undefined : Number(text))
