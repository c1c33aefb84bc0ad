-- While a round is being frozen it has a state of its own: nothing about its responses changes any more, and there are no figures yet.
alter table round drop constraint round_state_check;
alter table round add constraint round_state_check
    check (state in ('DRAFT', 'OPEN', 'CLOSING', 'CLOSED', 'FREEZING', 'FROZEN', 'PUBLISHED'));
