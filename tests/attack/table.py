def check(refused):
    for n, d in refused.items(): print(n, d)
    return True
