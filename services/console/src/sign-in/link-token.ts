/** The secret of a link of a letter stands behind the #, which the browser sends nowhere. */
export const linkToken = (): string => location.hash.slice(1)
