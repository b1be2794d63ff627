import '@mantine/core/styles/Slider.css'
import './roi.css'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { RoiAnswer } from '@understudy/contract/http/saved-time'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { aboutClientKey, type RoiAsked, useRoi } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { dateText } from '../time/date-text.ts'
import { zoneText } from '../time/own-zone.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import type { ClientPartProps } from './client-view.tsx'
import { RoiField } from './roi-field.tsx'
import { roiInputs } from './roi-inputs.ts'
import { RoiResult } from './roi-result.tsx'
import { RoiTables } from './roi-tables.tsx'

const pauseMs = 150

/** Hours saved times what an hour is worth, less the cost; every input is shown and can be tried otherwise. */
export function RoiPart({ client, session }: ClientPartProps) {
  const [asked, setAsked] = useState<RoiAsked>({})
  const [turn, setTurn] = useState(0)
  const [settled] = useDebouncedValue(asked, pauseMs)
  const roi = useRoi(client.id, settled)
  return (
    <section aria-labelledby="roi">
      <div className="part-head">
        <h3 id="roi">{clientsTexts.returnOnTheWorkHanded}</h3>
        {roi.data && (
          <span className="quiet">
            {clientsTexts.toDaysOf(dateText(roi.data.from), dateText(roi.data.to), zoneText(client.timeZone))}
          </span>
        )}
      </div>
      <Reading of={roi}>
        {roi.data && (
          <>
            <div className="roi">
              <form
                className="panel roi-inputs"
                aria-label={clientsTexts.inputs}
                onSubmit={(event) => event.preventDefault()}
              >
                {roiInputs.map((range) => (
                  <RoiField
                    key={`${range.name} ${turn}`}
                    range={range}
                    currency={roi.data.currency}
                    kept={roi.data.inputs[range.name]}
                    value={asked[range.name]}
                    onChange={(value) => setAsked((last) => ({ ...last, [range.name]: value }))}
                  />
                ))}
                <div className="answers-bar">
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => {
                      setAsked({})
                      setTurn(turn + 1)
                    }}
                  >
                    {clientsTexts.reset}
                  </Button>
                  {leads(session) && <Keep clientId={client.id} roi={roi.data} asked={asked} />}
                </div>
              </form>
              <RoiResult roi={roi.data} />
            </div>
            <RoiTables roi={roi.data} />
          </>
        )}
      </Reading>
    </section>
  )
}

interface KeepProps {
  readonly clientId: string
  readonly roi: RoiAnswer
  readonly asked: RoiAsked
}

/** What an hour is worth is agreed with the client: what was tried out can be kept as that. */
function Keep({ clientId, roi: { inputs, currency }, asked }: KeepProps) {
  const keep = useCommand(aboutClientKey)
  const leader = inputs.leader.value
  const clinician = inputs.clinician.value
  if ((asked.leader === undefined && asked.clinician === undefined) || leader === null) return null
  const body = { currency: currency ?? 'USD', leader, clinician: clinician ?? leader }
  return (
    <>
      <Button
        size="xs"
        loading={keep.isPending}
        onClick={() =>
          keep.mutate(() => api.POST('/v1/clients/{clientId}/hourly-value', { params: { path: { clientId } }, body }))
        }
      >
        {clientsTexts.saveHourlyValues}
      </Button>
      <Refusal error={keep.error} />
    </>
  )
}
