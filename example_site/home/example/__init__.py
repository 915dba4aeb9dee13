"""The example content: what is in it, on which days it falls, and how it is written.

campaign, content, organisations, library, pictures and the modules that assemblies gathers say
what there is, as plain values; synthetic invents more. dates turns "the Saturday nearest to 24
days from now" into a day; snippets, pages, shelf, bulk, front_page and tree write it; load is the
verb that does it all. Nothing here reads the clock: `today` is an argument.
"""
