import { ActionIcon, Menu } from '@mantine/core';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import { useWriteButton } from '#renderer/ui/read-only.ts';
import { RowButtons } from '#renderer/ui/row-buttons.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { type HandoffStep, handoffSteps } from '#shared/domain/vocabulary.ts';
import { useHandoffActions } from '../actions.ts';
import type { HandoffView } from '../model/handoff-view.ts';

const stepWords: Record<HandoffStep, string> = {
  counter: 'Counter…',
  agree: 'Agree',
  deliver: 'Deliver',
  decline: 'Decline',
};

/** The next step of a hand-off, and everything else that can be done with it. */
export function RowActions({ handoff }: { handoff: HandoffView }) {
  const { step } = useHandoffActions();
  const next = handoff.state === 'agreed' ? 'deliver' : 'agree';
  return (
    <RowButtons>
      {handoff.isWaiting && (
        <WriteButton
          size="compact-sm"
          variant="subtle"
          aria-label={`${stepWords[next]} ${handoff.what}`}
          onClick={() => step(handoff, next)}
        >
          {stepWords[next]}
        </WriteButton>
      )}
      <MoreActions handoff={handoff} next={next} />
    </RowButtons>
  );
}

function MoreActions({ handoff, next }: { handoff: HandoffView; next: HandoffStep }) {
  const { step, ask, remove } = useHandoffActions();
  const whileReadOnly = useWriteButton();
  const others = handoffSteps.filter(
    (each) => each !== next && !(each === 'agree' && handoff.state === 'agreed'),
  );
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`More for ${handoff.what}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {handoff.isWaiting &&
          others.map((each) => (
            <Menu.Item key={each} onClick={() => step(handoff, each)} {...whileReadOnly}>
              {stepWords[each]}
            </Menu.Item>
          ))}
        <Menu.Item onClick={() => ask({ kind: 'handoff', handoff })} {...whileReadOnly}>
          Edit…
        </Menu.Item>
        <Menu.Item onClick={() => remove(handoff)} {...whileReadOnly}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
