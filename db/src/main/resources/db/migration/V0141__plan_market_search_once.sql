-- The statement inside joins ten small things: planning it for each market took longer than running it, and a spreadsheet of
-- 5,000 markets waited for that at its commit. Its plan does not depend on which market it is.
ALTER FUNCTION market_search_put(text) SET plan_cache_mode = 'force_generic_plan';
