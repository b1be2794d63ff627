/** Opens the form in which a client is registered. */
export const registerQuery = '?show=register'
