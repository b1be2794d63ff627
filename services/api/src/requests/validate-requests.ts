import { storable } from '@understudy/contract/http/storable'
import type { FastifySchemaCompiler } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** What comes in many parts, each checked by itself, so that what is wrong with one spoils no other. */
const checkedInParts = new Set(['/v1/commands', '/v1/imports/history', '/v1/imports/work-items'])

/** What is sent is as the contract says, and whatever route it goes to, all text in its body can be stored. */
export const validateRequests: FastifySchemaCompiler<z.ZodType> = (route) => {
  const { httpPart, url = '', schema } = route
  const isWhole = httpPart === 'body' && schema instanceof z.ZodType && !checkedInParts.has(url)
  return validatorCompiler(isWhole ? { ...route, schema: storable(schema) } : route)
}
