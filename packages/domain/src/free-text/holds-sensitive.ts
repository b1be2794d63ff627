import { patientDataIn } from './patient-data.ts'
import { secretsIn } from './secrets.ts'
import { windowsOf } from './windows.ts'

/**
 * Whether a text looks like one that `findSensitive` objects to, in a browser too: by the same rules but for those of
 * known makers, which are too much to fetch there, and whose keys are runs that mean nothing anyway.
 */
export function holdsSensitive(text: string): boolean {
  if (text.length < 8) return false
  return windowsOf(text).some((one) => secretsIn(one.text).length > 0 || patientDataIn(one.text).length > 0)
}
