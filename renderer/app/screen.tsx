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
import { CertificationScreen } from '../features/organic/certification-screen.tsx';
import { DecideMemberScreen } from '../features/organic/decide-member-screen.tsx';
import { DocumentsScreen } from '../features/organic/documents-screen.tsx';
import { FarmerListScreen } from '../features/organic/farmer-list-screen.tsx';
import { InspectAgainScreen, InspectScreen } from '../features/organic/inspect-screen.tsx';
import { InspectionScreen } from '../features/organic/inspection-screen.tsx';
import { InspectionsScreen } from '../features/organic/inspections-screen.tsx';
import { NewParcelScreen } from '../features/organic/new-parcel-screen.tsx';
import { NonconformitiesScreen } from '../features/organic/nonconformities-screen.tsx';
import { OrganicScreen } from '../features/organic/organic-screen.tsx';
import { ParcelScreen } from '../features/organic/parcel-screen.tsx';
import { ParcelsScreen } from '../features/organic/parcels-screen.tsx';
import { PricesScreen } from '../features/paddy/prices-screen.tsx';
import { PurchaseScreen } from '../features/paddy/purchase-screen.tsx';
import { TicketScreen } from '../features/paddy/ticket-screen.tsx';
import { TicketsScreen } from '../features/paddy/tickets-screen.tsx';
import { JobScreen } from '../features/papers/job-screen.tsx';
import {
  BlankFormPaper,
  CertificationPaper,
  FarmerListPaper,
  NonconformityPaper,
  ParcelSheetPaper,
  ReportPaper,
} from '../features/papers/organic-papers.tsx';
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
    case 'organic':
      return <OrganicScreen />;
    case 'parcels':
      return <ParcelsScreen text={route.text} />;
    case 'parcel':
      return <ParcelScreen key={route.code} code={route.code} />;
    case 'new-parcel':
      return <NewParcelScreen member={route.code ?? ''} />;
    case 'inspections':
      return <InspectionsScreen text={route.text} />;
    case 'inspection':
      return <InspectionScreen key={route.id} id={route.id} />;
    case 'inspect':
      return <InspectScreen key={route.code ?? ''} member={route.code ?? ''} />;
    case 'decide-member':
      return <DecideMemberScreen key={route.code} code={route.code} />;
    case 'inspect-again':
      return <InspectAgainScreen key={route.id} id={route.id} />;
    case 'nonconformities':
      return <NonconformitiesScreen />;
    case 'documents':
      return <DocumentsScreen />;
    case 'farmer-list':
      return <FarmerListScreen version={route.version} />;
    case 'certification':
      return <CertificationScreen />;
    case 'list-paper':
      return <FarmerListPaper version={route.version ?? ''} />;
    case 'draft-paper':
      return <FarmerListPaper asOf={route.asOf} />;
    case 'report-paper':
      return <ReportPaper key={route.id} id={route.id} />;
    case 'blank-form':
      return <BlankFormPaper key={route.code} member={route.code} />;
    case 'parcel-paper':
      return <ParcelSheetPaper key={route.code} parcel={route.code} />;
    case 'nc-paper':
      return <NonconformityPaper />;
    case 'certification-paper':
      return <CertificationPaper key={route.code} member={route.code} />;
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
