"""The stand-in, judged by bots that speak to it over HTTP."""
