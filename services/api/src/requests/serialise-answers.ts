import { CommandAnswer } from '@understudy/contract/http/command-route'
import { Problem } from '@understudy/contract/http/problem'
import type { FastifySerializerCompiler } from 'fastify/types/schema.js'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'

/** Built field by field in one place each, so that the contract has nothing to take out of them. */
const asTheyAre = new Set<unknown>([CommandAnswer, Problem])

/** Answers hold what the contract says and nothing else: a field that only our rows have never gets out. */
export const serialiseAnswers: FastifySerializerCompiler<z.ZodType> = (route) =>
  asTheyAre.has(route.schema) ? JSON.stringify : serializerCompiler(route)
