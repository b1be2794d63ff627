import { createContext, useContext } from 'react'
import { ownZone } from './own-zone.ts'

/** The zone of a page's times, which its head names: of the viewer's own hours where the page knows them, else of their machine. */
export const ViewerZoneContext = createContext(ownZone)

export const useViewerZone = (): string => useContext(ViewerZoneContext)
