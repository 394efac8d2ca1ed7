import type { ReactElement } from 'react';
import { AskRefused } from '../../../shared/contract/ask-refused.ts';
import type { WorkspaceView } from '../../../shared/contract/workspace.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { OpenWorkspace } from './open-workspace.tsx';
import './workspace.css';

interface InWorkspaceProps {
  readonly title: string;
  readonly children: (view: WorkspaceView) => ReactElement;
}

const isNoneOpen = (error: Error | null): boolean =>
  error instanceof AskRefused && error.refusals.some(({ code }) => code === 'workspace-none-open');

/** What every screen of the workspace needs: that one is open; where none is, the way to open it. */
export function InWorkspace({ title, children }: InWorkspaceProps): ReactElement {
  const view = useAsk('workspace.view', {});
  if (isNoneOpen(view.error)) return <OpenWorkspace />;
  return (
    <Asked query={view} title={title}>
      {children}
    </Asked>
  );
}
