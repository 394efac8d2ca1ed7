import { writeParcel, writeStatus } from '../organic/commands.ts';
import type { RowKind } from './by-row.ts';
import { cell, plain } from './paper.ts';

/** Parcels as the register of a cooperative lists them, and the decisions about them in the order in which they hold. */
export const parcelRows: RowKind = {
  columns: {
    required: ['member', 'parcel', 'area_ha', 'tenure', 'crop', 'yield_estimate_kg_per_ha'],
    optional: ['variety', 'conversion_start', 'last_prohibited_input_on', 'place', 'gps', 'water'],
  },
  fields: {
    party: 'member',
    areaHa: 'area_ha',
    yieldKgPerHa: 'yield_estimate_kg_per_ha',
    conversionStart: 'conversion_start',
    lastProhibitedInputOn: 'last_prohibited_input_on',
  },
  date: () => '',
  brings: (row) => `parcel ${plain(row, 'parcel')}`,
  write: (context, row) =>
    writeParcel(context, {
      parcel: plain(row, 'parcel'),
      party: plain(row, 'member'),
      fromDate: '',
      areaHa: plain(row, 'area_ha'),
      tenure: cell(row, 'tenure'),
      crop: cell(row, 'crop'),
      variety: cell(row, 'variety'),
      yieldKgPerHa: plain(row, 'yield_estimate_kg_per_ha'),
      conversionStart: plain(row, 'conversion_start'),
      lastProhibitedInputOn: plain(row, 'last_prohibited_input_on'),
      place: cell(row, 'place'),
      gps: plain(row, 'gps'),
      water: cell(row, 'water'),
      north: '',
      east: '',
      south: '',
      west: '',
      isRetired: false,
    }),
};

export const decisionRows: RowKind = {
  columns: {
    required: ['date', 'member', 'parcel', 'standard', 'status', 'decided_by'],
    optional: ['decider', 'reason'],
  },
  fields: { party: 'member', decidedBy: 'decided_by' },
  date: (row) => plain(row, 'date'),
  write: (context, row) =>
    writeStatus(context, {
      date: plain(row, 'date'),
      parcel: plain(row, 'parcel'),
      party: plain(row, 'member'),
      standard: cell(row, 'standard'),
      status: cell(row, 'status'),
      decidedBy: cell(row, 'decided_by'),
      decider: cell(row, 'decider'),
      reason: cell(row, 'reason'),
    }),
};
