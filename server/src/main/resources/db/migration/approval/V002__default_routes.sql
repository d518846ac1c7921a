-- The routes to begin with: section, finance, leader, collective decision on big money, head, finance bureau. An administrator
-- makes others of them. 500 万元 is a limit to be replaced by the unit's own.
insert into approval.route (id, code, version, kind, name, status, content, changed_by, changed_at, in_force_since)
select cast(id as uuid), code, 1, kind, name, 'IN_FORCE', cast(
  '{"steps": [
    {"key": "section", "name": "科室审核", "parties": [{"role": "SECTION_HEAD", "whose": "UNIT"}], "signing": "ANY_ONE",
     "when": {"skip": false, "any": false, "conditions": [{"what": "UNIT_KIND", "value": "SECTION"}]}, "days": 3, "meeting": null},
    {"key": "unit", "name": "单位审核", "parties": [{"role": "HEAD", "whose": "UNIT"}], "signing": "ANY_ONE",
     "when": {"skip": false, "any": false, "conditions": [{"what": "UNIT_KIND", "value": "SUBORDINATE"}]}, "days": 3, "meeting": null},
    {"key": "finance", "name": "财务审核", "parties": [{"role": "FINANCE", "whose": "DEPARTMENT"}], "signing": "ANY_ONE",
     "when": {"skip": false, "any": false, "conditions": []}, "days": 3, "meeting": null},
    {"key": "leader", "name": "分管领导审批", "parties": [{"role": "LEADER", "whose": "DEPARTMENT"}], "signing": "ANY_ONE",
     "when": {"skip": false, "any": false, "conditions": []}, "days": 3, "meeting": null},
    {"key": "meeting", "name": "集体决策", "parties": [{"role": "SECRETARY", "whose": "DEPARTMENT"}], "signing": "ANY_ONE",
     "when": {"skip": false, "any": true, "conditions": [{"what": "AMOUNT_AT_LEAST", "value": "500"}, {"what": "TRAIT", "value": "major"}]},
     "days": 10, "meeting": {"part": 2, "of": 3}},
    {"key": "head", "name": "主要负责人审批", "parties": [{"role": "HEAD", "whose": "DEPARTMENT"}], "signing": "ANY_ONE",
     "when": {"skip": false, "any": false, "conditions": []}, "days": 3, "meeting": null},
    {"key": "bureau", "name": "财政局备案审核", "parties": [{"role": "REVIEWER", "whose": "BUREAU"}], "signing": "ANY_ONE",
     "when": {"skip": false, "any": false, "conditions": []}, "days": 10, "meeting": null}],
    "copies": [{"role": "FINANCE", "whose": "DEPARTMENT"}]}' as jsonb),
  cast('00000000-0000-0000-0000-000000000000' as uuid), current_timestamp, current_timestamp
from (values
  ('6a3c1f0e-58d2-4c64-9d0c-1c5a0b7e2f11', 'goals.project', 'goals.project', '项目绩效目标审批'),
  ('6a3c1f0e-58d2-4c64-9d0c-1c5a0b7e2f12', 'goals.department', 'goals.department', '部门整体绩效目标审批')
) as routes (id, code, kind, name);
