-- An action whose every failed report was corrected, excluded or withdrawn: kept, and asked of nobody.
alter type "ActionState" add value 'dropped';
