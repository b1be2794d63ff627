/** Connection trouble, shutdowns and exhausted resources: nothing a command, an event or a job can be blamed for. */
export function isOutage(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return /^(08|53|57|58|40|55P03|25006)/.test(code) || /^E[A-Z]+$/.test(code) || lostConnection.test(message)
}

const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error|Query read timeout|the database system is/i
