import type { ReactElement } from 'react';
import { DeskScreen } from '../features/desk/desk-screen.tsx';
import { GlossaryScreen } from '../features/desk/glossary-screen.tsx';
import { NewBookScreen } from '../features/desk/new-book-screen.tsx';
import { EntryScreen } from '../features/ledger/entry-screen.tsx';
import { RegisterScreen } from '../features/ledger/register-screen.tsx';
import { TrialBalanceScreen } from '../features/ledger/trial-balance-screen.tsx';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { AdmitScreen } from '../features/members/admit-screen.tsx';
import { MemberScreen } from '../features/members/member-screen.tsx';
import { MembersScreen } from '../features/members/members-screen.tsx';
import { PricesScreen } from '../features/paddy/prices-screen.tsx';
import { PurchaseScreen } from '../features/paddy/purchase-screen.tsx';
import { TicketScreen } from '../features/paddy/ticket-screen.tsx';
import { TicketsScreen } from '../features/paddy/tickets-screen.tsx';
import { JobScreen } from '../features/papers/job-screen.tsx';
import { BalancePaper, ReceiptPaper, StatementPaper } from '../features/papers/paper-screens.tsx';
import { PapersScreen } from '../features/papers/papers-screen.tsx';
import { SharesScreen } from '../features/shares/shares-screen.tsx';
import { BundleScreen } from '../features/sync/bundle-screen.tsx';
import { VoucherScreen } from '../features/vouchers/voucher-screen.tsx';
import type { Route, WorkspaceRoute } from '../ui/route.ts';

/** The screen of an address. A key makes another paper a new screen, so that nothing typed on one shows on the next. */
export function Screen({ route }: { readonly route: Exclude<Route, WorkspaceRoute> }): ReactElement {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'paddy':
      return <PurchaseScreen />;
    case 'vouchers':
      return <VoucherScreen />;
    case 'shares':
      return <SharesScreen />;
    case 'tickets':
      return <TicketsScreen text={route.text} />;
    case 'ticket':
      return <TicketScreen key={route.id} id={route.id} />;
    case 'members':
      return <MembersScreen text={route.text} />;
    case 'member':
      return <MemberScreen key={route.code} code={route.code} />;
    case 'balance':
      return <TrialBalanceScreen asOf={route.asOf} />;
    case 'register':
      return (
        <RegisterScreen
          key={`${route.account}/${route.party ?? ''}`}
          account={route.account}
          party={route.party}
          to={route.to}
          from={route.from}
        />
      );
    case 'entry':
      return <EntryScreen key={route.id} id={route.id} />;
    case 'papers':
      return <PapersScreen />;
    case 'receipt':
      return <ReceiptPaper key={route.id} ticket={route.id} isCopy={route.isCopy === true} />;
    case 'statement':
      return <StatementPaper key={route.code} member={route.code} />;
    case 'balance-sheet':
      return <BalancePaper asOf={route.asOf} />;
    case 'job':
      return <JobScreen key={route.job} id={route.job} />;
    case 'bundle':
      return <BundleScreen />;
    case 'desk':
      return <DeskScreen />;
    case 'admit':
      return <AdmitScreen />;
    case 'prices':
      return <PricesScreen />;
    case 'new':
      return <NewBookScreen />;
    case 'glossary':
      return <GlossaryScreen />;
  }
}
