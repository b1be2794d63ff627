import type { BriefSection } from '../task/task.ts'
import { type Found, found } from './finding.ts'
import { titleOf } from './section-titles.ts'
import { wordsOf } from './sentences.ts'

const whole =
  /^(?:tb[dca]|to\s?do|todo|n\.?\/?\s?a\.?|n\/a\b.{0,60}|not\sapplicable|none(?:,?\s(?:yet|at\sthis\stime|for\snow|needed|that|so\sfar|i|we|really|known|come|here|specific|in\sparticular|as\sof)\b.{0,50})?|nil|nothing|no|yes|ok(?:ay)?|pending|draft|wip|x+|\?+|\.{2,}|…|-+|_+|same(?:\sas\s.{1,30})?|see\s(?:above|below|attached|sop|email)|ditto|later|unknown|unsure|not\ssure(?:\syet)?|ask(?:\s(?:me|us|\w+))?|example|text|placeholder|blank|empty|fill(?:\s(?:this\s)?in)?|coming\ssoon|will\s(?:add|follow|come|be\sadded)(?:\slater|\ssoon)?|(?:add|write|insert|describe)\s.{0,30}(?:here|later)|details?\sto\s(?:follow|come)|to\scome|to\sfollow|standard|default|various|any|all|tbd\s.*|work\sin\sprogress|we\swill\s(?:discuss|talk).*|let['’]?s\s(?:discuss|talk).*|discuss\s.{0,30}|i['’]?ll\s(?:tell|send|explain|show|let|fill).*|we['’]?ll\s(?:figure|tell|see|decide|discuss|send).*|will\s(?:explain|tell|send|discuss|decide|share).{0,60})$/i

const within =
  /\b(?:TB[DCA]|TODO|FIXME|XXX+|T\.B\.D\.)(?!\w)|\b(?:to\sbe\s(?:determined|decided|defined|confirmed|announced|added|written|filled\sin|completed\slater|provided|discussed)|lorem\sipsum|placeholder|fill\s(?:this\s)?in\s(?:later|here)|coming\ssoon|(?:add|insert|write|put)\s(?:\w+\s){0,4}here|link\s(?:to\s(?:follow|come)|pending|tbd|coming|goes\shere)|details\sto\s(?:follow|come)|will\sadd\s(?:\w+\s){0,3}later)\b|\[(?:insert|add|your|name|link|date|time|owner|fill|describe|tbd|enter|todo|xx+|\.{2,}|…|client|practice)[^\]\n]*\](?!\()|<(?:insert|add|your|name|link|date|time|owner|fill|describe|enter)\b[^>\n]*>|\{\{[^}\n]*\}\}|_{4,}|\?{3,}/gi

const least: Partial<Record<BriefSection, number>> = {
  goal: 3,
  definitionOfDone: 3,
  escalationRules: 3,
  trigger: 2,
  constraints: 2,
}

/** A section that nobody has written yet: empty, a placeholder, or a word where a sentence is needed. */
export function unwritten(section: BriefSection, text: string): Found[] {
  const title = titleOf(section)
  const bare = text.replace(/^[\s>*_#`"'“([•–-]+|[\s*_`"'”)\].!•-]+$/g, '')
  if (text.trim() === '')
    return [
      found('section-empty', `The section ${title} is empty`, `Write what the assistant needs to know under ${title}`),
    ]
  if (bare === '' || whole.test(bare))
    return [
      found(
        'section-placeholder',
        `The section ${title} holds a placeholder`,
        `Write the section ${title}`,
        text.trim().slice(0, 80),
        text.length - text.trimStart().length,
      ),
    ]
  return [...placeholders(text), ...thin(section, bare)]
}

function placeholders(text: string): Found[] {
  return [...text.matchAll(within)]
    .filter(({ index }) => !isShown(text, index))
    .map(({ 0: words, index }) =>
      found('section-placeholder', `“${words}” is a placeholder`, 'Write what is meant, or take it out', words, index),
    )
}

/** In quotation marks it is the value of a column, not a gap in the brief. */
function isShown(text: string, index: number): boolean {
  return (
    /["“‘'`][^"”’'`\n]{0,40}$/.test(text.slice(Math.max(0, index - 41), index)) ||
    /\b(?:no|never|not|without|bad\s?:?.{0,60})\s$/i.test(text.slice(Math.max(0, index - 70), index))
  )
}

function thin(section: BriefSection, bare: string): Found[] {
  const words = wordsOf(bare)
  if (words.length >= (least[section] ?? 1)) return []
  return [
    found(
      'section-thin',
      `“${bare}” is too short for the section ${titleOf(section)}`,
      mends[section] ?? 'Write a sentence',
      bare,
      0,
    ),
  ]
}

const mends: Partial<Record<BriefSection, string>> = {
  goal: 'Say in one sentence what is better for whom once the work is done',
  definitionOfDone: 'Give the exact finish line with its format and deadline',
  escalationRules: 'Say what to flag at once, and who owns the decision',
  trigger: 'Say what starts the work and where it arrives',
  constraints: 'Say what the assistant may not change or approve',
}
