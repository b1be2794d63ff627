/** What never goes into a log: secrets, and what is said about people or written by them. Compared in lower case. */
const hiddenFields = new Set([
  ...['authorization', 'cookie', 'setcookie', 'password', 'passphrase', 'token', 'secret', 'signature', 'wrapped'],
  ...['key', 'keyhex', 'apikey', 'masterkey', 'privatekey', 'idempotencykey', 'session', 'sessionid'],
  ...['email', 'name', 'displayname', 'firstname', 'lastname', 'phone', 'title', 'note', 'comment', 'reason', 'text'],
  ...['body', 'context', 'sections', 'answer', 'question', 'data', 'detail', 'parameters', 'values', 'url', 'query'],
])

const hiddenEndings = ['token', 'secret', 'password', 'passwd', 'authorization', 'cookie', 'keyhex', 'apikey']

export const hidden = '[hidden]'

function isHiddenField(name: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return hiddenFields.has(plain) || hiddenEndings.some((ending) => plain.endsWith(ending))
}

/** Ids, names of routes and the like: every pattern below wants one of these marks, a prefix of ours, or 64 digits. */
const harmless = /^(?!us_|ui_|uf_|whsec_)[^@:=\s]{0,63}$/

/** Text with what looks like a credential or an address taken out: passwords in URLs, bearer tokens, long keys, mail. */
export function scrubText(text: string): string {
  if (harmless.test(text)) return text
  return text
    .replaceAll(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*:[^\s/]*@/gi, `$1${hidden}@`)
    .replaceAll(/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${hidden}`)
    .replaceAll(
      /\b(password|passwd|secret|token|api[_-]?key|key_?hex)(["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi,
      `$1$2${hidden}`,
    )
    .replaceAll(/\b((us|ui|uf)_[\w-]{20,}|whsec_[\w+/=]+)/g, hidden)
    .replaceAll(/\b[0-9a-f]{64,}\b/gi, hidden)
    .replaceAll(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, hidden)
}

const deepest = 6

/** A copy that may be logged: hidden fields without their content, text scrubbed, at most six levels deep. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (depth === deepest) return '[deep]'
  if (Buffer.isBuffer(value) || ArrayBuffer.isView(value)) return '[bytes]'
  if (value instanceof Error) return errorFields(value, depth)
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  if (value instanceof Map || value instanceof Set) return redact([...value], depth)
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, field(name, item, depth)]))
}

const isPlain = (value: unknown) => value === null || value === undefined || typeof value === 'boolean'

function field(name: string, item: unknown, depth: number): unknown {
  return isHiddenField(name) && !isPlain(item) ? hidden : redact(item, depth + 1)
}

/** Type, message, code and stack; what else a library hangs on its errors (rows, parameters, requests) stays away. */
function errorFields(error: Error, depth: number): object {
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown }
  return {
    type: error.constructor.name,
    message: scrubText(error.message),
    ...(code !== undefined && { code: redact(code, depth + 1) }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    ...(error.stack !== undefined && { stack: scrubText(error.stack) }),
    ...(error.cause !== undefined && { cause: redact(error.cause, depth + 1) }),
  }
}
