import type { ReactElement } from 'react';
import { ArrivalsScreen } from '../features/workspace/arrivals-screen.tsx';
import { CompareScreen } from '../features/workspace/compare-screen.tsx';
import { CooperativeScreen } from '../features/workspace/cooperative-screen.tsx';
import { KeyScreen } from '../features/workspace/key-screen.tsx';
import { WorkspaceScreen } from '../features/workspace/workspace-screen.tsx';
import type { WorkspaceRoute } from '../ui/route.ts';

/** The advisor's screens, which need no open book. */
export function WorkspaceScreens({ route }: { readonly route: WorkspaceRoute }): ReactElement {
  switch (route.screen) {
    case 'workspace':
      return <WorkspaceScreen />;
    case 'arrivals':
      return <ArrivalsScreen />;
    case 'advisor-key':
      return <KeyScreen />;
    case 'cooperative':
      return <CooperativeScreen key={route.coop} coop={route.coop} />;
    case 'compare':
      return <CompareScreen coops={route.coops} />;
  }
}
