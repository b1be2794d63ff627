const closedWords = new Set(['done', 'closed', 'complete', 'completed', 'finished', 'archived', 'resolved'])

/** Whether a status or the name of a list says that what is in it is over. */
export const saysClosed = (status: string): boolean => closedWords.has(status.trim().toLowerCase())
