import pino, { type DestinationStream, type Level, type Logger } from 'pino'
import { redact, scrubText } from './redaction.ts'

export type Log = Logger

export interface LogOptions {
  /** The service that speaks: `api`, `relay`, `worker`, `timers`, `cli`. */
  readonly name: string
  /** `info` where unset. */
  readonly level?: Level | 'silent'
  /** Standard output where unset. */
  readonly destination?: DestinationStream
}

/** Fields that tie lines together. Ids only: they say which, never who or what. */
export interface LogFields {
  readonly agency?: string
  readonly stream?: string
  readonly command?: string
  readonly trace?: string
}

/**
 * One line of JSON an event, with an ISO time. Secrets, personal fields and texts that people wrote are hidden at any
 * depth, also in errors, and credentials are taken out of messages: a caller cannot log them by accident.
 */
export function openLog({ name, level = 'info', destination }: LogOptions): Log {
  const options: pino.LoggerOptions = {
    base: { service: name },
    level,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (fields) => redact(fields) as Record<string, unknown>,
    },
    // Errors were already taken apart by then; pino's own serializer would put all of their properties back.
    serializers: { err: (value) => value },
    hooks: {
      logMethod(given, method) {
        method.apply(this, given.map(scrubMessage) as typeof given)
      },
    },
  }
  return withRedactedChildren(destination === undefined ? pino(options) : pino(options, destination))
}

/** pino formats what is bound to a child by the child's own options alone, which a caller could leave out. */
function withRedactedChildren(log: Log): Log {
  const { child } = log
  log.child = function (this: Log, bindings: pino.Bindings, options?: object) {
    return child.call(this, redact(bindings) as pino.Bindings, options)
  } as typeof child
  return log
}

/** A log whose every line says which agency, stream, command or trace it is about. */
export function logAbout(log: Log, fields: LogFields): Log {
  return log.child({ ...fields })
}

function scrubMessage(given: unknown): unknown {
  if (given instanceof Error) return { err: given, message: scrubText(given.message) }
  return typeof given === 'string' ? scrubText(given) : given
}
