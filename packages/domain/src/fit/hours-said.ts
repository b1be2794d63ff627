const minutesAnHour = 60

/** Minutes a week in the unit in which a week of people's work is told. */
export const hoursSaid = (minutes: number): string => (minutes / minutesAnHour).toFixed(1)
