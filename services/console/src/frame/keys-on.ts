const name = 'understudy:single-keys'

/** Whether single keys act; whoever speaks to their machine, or types past fields, switches them off. */
export const readKeysOn = (): boolean => localStorage.getItem(name) !== 'off'

export function writeKeysOn(on: boolean): void {
  if (on) localStorage.removeItem(name)
  else localStorage.setItem(name, 'off')
}
