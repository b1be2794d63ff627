import { describe, expect, it } from 'vitest'
import { after, agency, codesOf, eventsOf } from '../samples.fixture.ts'
import { openDrawPeriod } from './agency.ts'
import { commitmentOf, drawPeriodEnds, revealDrawPeriod } from './reveal-draw-period.ts'
import { agencyWakeAt, wakeAgency } from './wake.ts'

const key = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'
const period = '2026-11'
const ends = Date.UTC(2026, 11, 1)
const opened = after('agency', agency, openDrawPeriod(agency, 'agency', period, commitmentOf(key)))
const reveal = (keyHex = key, at = ends, of = opened) => revealDrawPeriod(of, 'agency', period, keyHex, at)

describe('The key of a draw period', () => {
  it('is committed to by its SHA-256', () => {
    expect(commitmentOf(key)).toBe('4773d12e2371bb935b9a0f5439b4a1c3ad3f2414b86980f8418d1cfabdfadfef')
  })

  it('is revealed once the period is over, and stands in the ledger from then on', () => {
    const decision = reveal()
    expect(eventsOf(decision)).toEqual(['agency.draw_period_revealed'])
    expect(after('agency', opened, decision).revealedKeys).toEqual({ [period]: key })
  })

  it('is kept until the last instant of the period, because it would tell the draws to come', () => {
    expect(codesOf(reveal(key, ends - 1))).toEqual(['period_not_over'])
  })

  it('cannot be another one than was committed to', () => {
    expect(codesOf(reveal(key.replace('00', '01')))).toEqual(['key_differs'])
  })

  it('is nothing where nothing was drawn', () => {
    expect(codesOf(reveal(key, ends, agency))).toEqual(['period_not_opened'])
  })

  it('is revealed once', () => {
    expect(eventsOf(reveal(key, ends, after('agency', opened, reveal())))).toEqual([])
  })

  it('belongs to a month of the universal calendar', () => {
    expect(drawPeriodEnds('2026-12')).toBe(Date.UTC(2027, 0, 1))
    expect(drawPeriodEnds('nonsense')).toBeNaN()
  })
})

describe('The key of a period that is over', () => {
  const day = 86_400_000
  const open = after('agency', agency, openDrawPeriod(agency, 'a', '2026-06', 'c'))
  const due = Date.UTC(2026, 6, 9)

  it('is asked for by itself once the last week that began in it has its floors, and no sooner', () => {
    expect(agencyWakeAt(open)).toBe(due)
    expect(eventsOf(wakeAgency(open, 'a', due - 1))).toEqual([])
    const ended = after('agency', open, wakeAgency(open, 'a', due + 3 * day))
    expect(ended.endedPeriods).toEqual(['2026-06'])
    expect(agencyWakeAt(ended)).toBeUndefined()
  })

  it('is not asked for where somebody revealed it before', () => {
    expect(agencyWakeAt({ ...open, revealedKeys: { '2026-06': 'k' } })).toBeUndefined()
  })
})
