-- The route of matters that belong to no module: tests of approval alone make them.
insert into approval.route (id, code, version, kind, name, status, content, changed_by, changed_at, in_force_since)
select cast('6a3c1f0e-58d2-4c64-9d0c-1c5a0b7e2fff' as uuid), 'test.matter', 1, 'test.matter', '测试事项审批', status, content, changed_by,
    changed_at, in_force_since
from approval.route where code = 'goals.project' and version = 1;
