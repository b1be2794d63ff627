import { briefSections } from '@understudy/domain/task/task'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { IsoInstant } from './fields.ts'

/** A brief that is being written: by its sections, those that are missing left out; or as Markdown with the nine headings. */
export const LintBrief = z.union([
  z.strictObject({ sections: z.partialRecord(z.enum(briefSections), z.string().max(10_000)) }),
  z.strictObject({ markdown: z.string().max(100_000) }),
])
export type LintBrief = z.infer<typeof LintBrief>

/** What the linter objects to, the errors of which keep the brief from being published. */
export const BriefFindings = z
  .object({
    publishable: z.boolean(),
    findings: z.array(
      z.object({
        /** Stable, for scripts and links. */
        rule: z.string(),
        severity: z.enum(['error', 'notice']),
        section: z.enum(briefSections),
        words: z.string(),
        /** Where in the section's text the words stand, in UTF-16 units. */
        at: z.int(),
        message: z.string(),
        mend: z.string(),
      }),
    ),
    /** Words that read like clinical work: a task that is not clinical is suspected for them. */
    clinicalWords: z.array(z.string()),
  })
  .meta({ id: 'BriefFindings' })
export type BriefFindings = z.infer<typeof BriefFindings>

/** Every version of a brief, newest first, with how many questions it left open: few are a good brief. */
export const BriefVersions = z
  .object({
    items: z.array(
      z.object({
        version: z.int(),
        change: z.enum(['minor', 'major']),
        publishedAt: IsoInstant,
        publishedBy: Id.nullable(),
        /** Work items made under it, and questions asked under it; an answer of the FAQ is none. */
        items: z.int(),
        questions: z.int(),
        questionsPerItem: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'BriefVersions' })
export type BriefVersions = z.infer<typeof BriefVersions>
