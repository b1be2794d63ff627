/** What a check complains about; `say` tells what to do. A notice is shown and does not fail. */
export interface Finding {
  readonly where: string
  readonly say: string
  readonly notice?: boolean
}

export function describe({ where, say }: Finding): string {
  return `${where}: ${say}`
}
