/** The zone of every time that names none: the one of the viewer's machine. */
export const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** "America/New York": a zone as people read it. */
export const zoneText = (zone: string): string => zone.replaceAll('_', ' ')
