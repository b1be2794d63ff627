interface Placed {
  readonly state: string
  readonly roles: readonly string[]
}

/** Who does the work of clients now: an assistant who has not left. */
export const isActiveAssistant = ({ state, roles }: Placed): boolean =>
  state === 'active' && roles.includes('assistant')
