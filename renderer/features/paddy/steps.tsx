import type { ReactElement, ReactNode } from 'react';
import type { TicketView } from '../../../shared/contract/paddy.ts';
import { groupDigits, percentText } from '../../../shared/i18n/format.ts';
import { KgText, MoneyText } from '../../ui/figures.tsx';
import { useWords } from '../../ui/words.ts';

interface StepProps {
  readonly label: ReactNode;
  readonly figure: ReactNode;
  readonly sum?: boolean;
}

const Step = ({ label, figure, sum = false }: StepProps): ReactElement => (
  <div className={sum ? 'step step--sum' : 'step'}>
    <dt>{label}</dt>
    <dd>{figure}</dd>
  </div>
);

/** What a kilogram is paid, and where a premium is in it, of what it is made. */
function priceText({ priceKhrPerKg, premiumKhrPerKg, unitPriceKhrPerKg }: TicketView): string {
  const parts =
    Number(premiumKhrPerKg) === 0 ? '' : ` (${groupDigits(priceKhrPerKg)} + ${groupDigits(premiumKhrPerKg)})`;
  return `× ${groupDigits(unitPriceKhrPerKg)}${parts}`;
}

/** The steps from the scale to the cash, in the order of the paper; dashes where nothing is known yet. */
export function Steps({ ticket }: { readonly ticket: TicketView | null }): ReactElement {
  const { say } = useWords();
  const none = <span className="figure--none">–</span>;
  const shown = (figure: (made: TicketView) => ReactNode): ReactNode => (ticket ? figure(ticket) : none);
  return (
    <dl className="steps">
      <Step
        sum
        label={say('paddy.net')}
        figure={shown((made) => (
          <KgText grams={made.netG} />
        ))}
      />
      <Step
        label={ticket ? say('step.moisture', { percent: percentText(ticket.moisturePct) }) : say('paddy.moisture')}
        figure={shown((made) => `× ${made.moistureFactor}`)}
      />
      <Step
        label={
          ticket
            ? say('step.impurity', { percent: percentText(ticket.impurityPct), free: ticket.rule.impurityAllowedPct })
            : say('paddy.impurity')
        }
        figure={shown((made) => `× ${made.impurityFactor}`)}
      />
      <Step
        sum
        label={say('paddy.payable')}
        figure={shown((made) => (
          <KgText grams={made.payableG} />
        ))}
      />
      <Step label={say('step.price')} figure={shown(priceText)} />
      <Step
        sum
        label={say('paddy.value')}
        figure={shown((made) => (
          <MoneyText minor={made.valueKhr} />
        ))}
      />
      {(ticket?.deductions ?? []).map((deduction) => (
        <Step
          key={deduction.kind}
          label={`− ${say(`deduction.${deduction.kind}`)}`}
          figure={<MoneyText minor={deduction.khr} />}
        />
      ))}
      <Step
        label={say('paddy.due')}
        figure={shown((made) => (
          <MoneyText minor={made.dueKhr} />
        ))}
      />
      <Step
        label={say('paddy.rounding')}
        figure={shown((made) => (
          <MoneyText minor={made.roundingKhr} dash />
        ))}
      />
      <Step
        sum
        label={say('paddy.payNow')}
        figure={shown((made) => (
          <MoneyText minor={made.paidNowKhr} />
        ))}
      />
    </dl>
  );
}
