export const viewWords = {
  one: 'Saved view',
  all: 'Saved views',
  save: 'Save view',
  remove: 'Delete view',
  name: 'Name of the view',
  shared: 'For everybody',
  keep: 'Save',
  /** Whose it is, where it is somebody else's. */
  of: (name: string, memberName: string) => `${name} (${memberName})`,
} as const
