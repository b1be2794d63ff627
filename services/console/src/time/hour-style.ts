/** "09:05" where hours are counted to 24, "9:05 AM" where they are not; without it some formats say "9:05" beside "09:05". */
const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions()

const hourStyle = hourCycle === 'h23' || hourCycle === 'h24' ? '2-digit' : 'numeric'

/** Hour and minute, as the viewer's language writes them. */
export const hourAndMinute = { hour: hourStyle, minute: '2-digit' } as const
