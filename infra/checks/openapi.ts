import spectralCore from '@stoplight/spectral-core'
import spectralRulesets from '@stoplight/spectral-rulesets'
import { apiDocument } from '../docs/api-document.ts'
import type { Finding } from './finding.ts'

// Both are CommonJS, of which Node sees one export.
const { Spectral } = spectralCore
const { oas } = spectralRulesets

/** Lints what the API says of itself with Spectral's rules for OpenAPI 3.1. */
export async function checkOpenapi(): Promise<Finding[]> {
  const spectral = new Spectral()
  spectral.setRuleset({ extends: [[oas, 'recommended']], rules: { ...notForUs } } as never)
  const found = await spectral.run((await apiDocument()) as never)
  return found.map(({ path, code, message }) => ({
    where: `openapi.json ${path.join('/')}`,
    say: `${code}: ${message}`,
  }))
}

/**
 * Whom to write to is each installation's own; what an operation does stands in its summary; and the rule of lists is of
 * OpenAPI 3.0, which knew no tuples.
 */
const notForUs = { 'array-items': 'off', 'info-contact': 'off', 'operation-description': 'off' }
