/** BullMQ tells of every step in a stream that nobody here reads; it is kept short. */
export const eventStream = { events: { maxLen: 100 } }
