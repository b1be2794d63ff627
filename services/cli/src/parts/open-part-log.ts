import { type Log, openLog } from '@understudy/observe/log'
import pino from 'pino'
import type { LogLevel } from '../installation/settings.ts'

const standardError = 2

/** On the standard error, whatever runs: the standard output holds only the answer. */
export function openPartLog(name: string, level: LogLevel): Log {
  return openLog({ name, level, destination: pino.destination({ fd: standardError, sync: true }) })
}
