import { join } from 'node:path'

/** A folder that every account of the system may enter; only root can make it, and only root needs it. */
export function systemFolder(name: string): string {
  return join('/var/lib/understudy', name)
}
