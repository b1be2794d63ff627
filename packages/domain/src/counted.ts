/** "1 item", "5 items"; `many` where the plural is another word. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
